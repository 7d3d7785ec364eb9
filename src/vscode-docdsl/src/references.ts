import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';

/** What a code lens of the server does: its arguments are of the protocol, the editor's command takes the editor's own. */
export async function showReferences(uri: string, position: Position, locations: readonly Location[]): Promise<void> {
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map(({ uri, range: { start, end } }) => new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start.line, start.character, end.line, end.character))),
  );
}
