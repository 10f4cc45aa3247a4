using System.Data;
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
        if (!Commands.TryGetValue(connection, out var commands))
        {
            commands = [];
            Commands.Add(connection, commands);
            connection.StateChange += Forget;
        }

        if (!commands.TryGetValue(key, out var command))
        {
            command = make();
            command.Prepare();
            commands.Add(key, command);
        }

        return command;
    }
    // A connection that is opened again may have another handle: a command that is still prepared would run on the old
    // one, which somebody else has by then. Closing disposes each command once, but not one that is used again.
    private static void Forget(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Closed)
        {
            var connection = (DbConnection)sender;
            connection.StateChange -= Forget;
            Commands.Remove(connection);
        }
    }
}
