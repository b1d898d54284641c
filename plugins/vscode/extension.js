// Starts the language server, and shows views beside the document.
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "plaintext", "html"];

let client;

function settings() {
  return vscode.workspace.getConfiguration("nutgraf");
}

// Any view of the document, as text in a document of its own: the server writes it.
async function show() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !LANGUAGES.includes(editor.document.languageId)) {
    vscode.window.showInformationMessage("Nutgraf: open a document first");
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const run = (command, ...args) =>
    client.sendRequest("workspace/executeCommand", { command, arguments: [uri, ...args] });
  const view = await vscode.window.showQuickPick(run("nutgraf.views"), { placeHolder: "View" });
  if (view) await run("nutgraf.view", view);
}

async function activate(context) {
  const command = settings().get("command");
  client = new LanguageClient(
    "nutgraf",
    "Nutgraf",
    { command, args: ["lsp"] },
    {
      documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
      initializationOptions: { checks: settings().get("checks") },
      synchronize: { configurationSection: "nutgraf" },
    },
  );
  context.subscriptions.push(vscode.commands.registerCommand("nutgraf.show", show));
  await client.start();
}

function deactivate() {
  return client && client.stop();
}

module.exports = { activate, deactivate };
