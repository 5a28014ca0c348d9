// A page that was opened as a lesson says where it stands on its path; others load nothing for that.
if (new URLSearchParams(location.search).has("lesson")) import("./path-bar.ts");
