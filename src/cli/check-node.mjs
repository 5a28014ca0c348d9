// Written in old syntax on purpose: the Node that is refused here has to parse this file first.

var WANTED = "22.12";

/** @param {string} version */
function asNumber(version) {
  var parts = version.split(".").map(Number);
  return (parts[0] || 0) * 1000 + (parts[1] || 0);
}

if (asNumber(process.versions.node) < asNumber(WANTED)) {
  console.error(
    "Talkbook needs Node " +
      WANTED +
      " or newer, and this is Node " +
      process.versions.node +
      ': run "npm install", which brings Node 24 along, and then start it through npm ("npm test", "npm run build").',
  );
  process.exit(1);
}
