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
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<object, IDisposable>> Commands = [];

    /// <summary>The command that <paramref name="key"/> stands for, on this connection; prepared where it is new.</summary>
    public static TCommand Of<TCommand>(DbConnection connection, object key, Func<TCommand> prepare)
        where TCommand : class, IDisposable
    {
        if (!Commands.TryGetValue(connection, out var commands))
        {
            commands = [];
            Commands.Add(connection, commands);
            connection.StateChange += Forget;
        }

        if (!commands.TryGetValue(key, out var command))
        {
            command = prepare();
            commands.Add(key, command);
        }

        return (TCommand)command;
    }

    // A connection that is opened again may have another handle: a command that is still prepared would run on the old
    // one, which somebody else has by then.
    private static void Forget(object sender, StateChangeEventArgs change)
    {
        var connection = (DbConnection)sender;
        if (change.CurrentState == ConnectionState.Closed && Commands.TryGetValue(connection, out var commands))
        {
            connection.StateChange -= Forget;
            Commands.Remove(connection);
            foreach (var command in commands.Values)
            {
                command.Dispose();
            }
        }
    }
}
