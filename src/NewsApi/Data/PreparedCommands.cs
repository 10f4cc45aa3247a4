using System.Data.Common;
using System.Runtime.CompilerServices;

namespace NewsApi.Data;

/// <summary>
/// Commands that are made once for a connection and stay prepared as long as it is open: planning a statement takes
/// longer than running it. For connections that are kept, as the writer's is.
/// </summary>
internal static class PreparedCommands
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<object, DbCommand>> Commands = [];

    /// <summary>The command that <paramref name="key"/> stands for, on this connection.</summary>
    public static DbCommand Of(DbConnection connection, object key, Func<DbCommand> make)
    {
        var commands = Commands.GetOrCreateValue(connection);
        if (!commands.TryGetValue(key, out var command))
        {
            command = make();
            command.Prepare();
            commands.Add(key, command);
        }

        return command;
    }
}
