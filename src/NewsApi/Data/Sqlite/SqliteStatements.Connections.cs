using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.Sqlite;

// Those of the provider's own connections.
internal sealed partial class SqliteStatements
{
    private static readonly ConditionalWeakTable<DbConnection, SqliteStatements> OfConnections = [];

    /// <summary>The statements of the connection that the context has open; they live until it is closed.</summary>
    public static SqliteStatements Of(NewsDbContext database)
    {
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        return OfConnections.TryGetValue(connection, out var statements) ? statements : Of(connection, () => database.Model);
    }

    public static SqliteStatements Of(SqliteConnection connection, Func<IModel> model)
    {
        if (!OfConnections.TryGetValue(connection, out var statements))
        {
            statements = new SqliteStatements(connection.Handle!, model);
            OfConnections.Add(connection, statements);
            connection.StateChange += Forget;
        }

        return statements;
    }

    // A connection that is opened again may have another handle: a statement that is still prepared would run on the old
    // one, which somebody else has by then.
    private static void Forget(object sender, StateChangeEventArgs change)
    {
        var connection = (DbConnection)sender;
        if (change.CurrentState == ConnectionState.Closed && OfConnections.TryGetValue(connection, out var statements))
        {
            connection.StateChange -= Forget;
            OfConnections.Remove(connection);
            statements.Dispose();
        }
    }
}
