using System.CommandLine;

namespace NewsApi.Commands;

/// <summary><c>keys</c>: the keys that the database has, also while a server runs.</summary>
internal sealed class KeysCommand : Command
{
    public KeysCommand()
        : base("keys", "Creates, lists and revokes keys, also while a server runs.")
    {
        Add(new KeysCreateCommand());
        Add(new KeysListCommand());
        Add(new KeysRevokeCommand());
    }
}
