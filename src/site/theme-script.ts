/**
 * Applies the theme that the reader chose before anything is painted. It stands in the head of each
 * page as it is here, byte for byte, since the security policy names its hash.
 */
export const themeScript = `try{const t=localStorage.getItem("talkbook-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
