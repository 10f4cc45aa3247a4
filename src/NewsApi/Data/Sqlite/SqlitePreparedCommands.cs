using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Keeps the commands of EF Core prepared, each with its connection. The provider prepares a command each time it runs: of
/// 150 µs to read an article with its parts, that took 50.
/// </summary>
internal sealed class SqlitePreparedCommands : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<SqliteConnection, Commands> _commands = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var command = (SqliteCommand)result;
        return command.Connection is { } connection && _commands.GetOrCreateValue(connection).Take(command) is { } prepared
            ? prepared
            : result;
    }

    private sealed class Commands
    {
        // Filters make ever new commands; those that are used often are soon there again.
        private const int MaxCount = 200;

        private readonly Dictionary<string, PreparedCommand> _byText = [];

        /// <summary>The prepared form of a command, with its parameters; null where it is running already.</summary>
        public PreparedCommand? Take(SqliteCommand command)
        {
            if (!_byText.TryGetValue(command.CommandText, out var prepared))
            {
                RemoveAllAt(MaxCount);
                prepared = new PreparedCommand { Connection = command.Connection, CommandText = command.CommandText };
                _byText[command.CommandText] = prepared;
            }

            return prepared.TryTake(command) ? prepared : null;
        }

        private void RemoveAllAt(int count)
        {
            if (_byText.Count < count)
            {
                return;
            }

            foreach (var idle in _byText.Values.Where(command => !command.IsTaken).ToList())
            {
                _byText.Remove(idle.CommandText);
                idle.Dispose();
            }
        }
    }

    /// <summary>A command that stays prepared when EF Core disposes it.</summary>
    private sealed class PreparedCommand : SqliteCommand
    {
        public bool IsTaken { get; private set; }

        public bool TryTake(SqliteCommand command)
        {
            if (IsTaken)
            {
                return false;
            }

            IsTaken = true;
            (Transaction, CommandTimeout) = (command.Transaction, command.CommandTimeout);
            var parameters = command.Parameters.Cast<SqliteParameter>().ToArray();
            command.Parameters.Clear();
            Parameters.AddRange(parameters);
            command.Dispose();
            return true;
        }

        // Only EF Core disposes a command that it has taken; an idle one is disposed by its connection, or to make room.
        protected override void Dispose(bool disposing)
        {
            if (disposing && IsTaken)
            {
                Parameters.Clear();
                IsTaken = false;
                return;
            }

            base.Dispose(disposing);
        }
    }
}
