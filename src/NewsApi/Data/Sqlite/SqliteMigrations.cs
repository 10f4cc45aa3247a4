using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsApi.Data.Sqlite;

/// <summary>Which migrations there are, and which a database has, found out without Entity Framework.</summary>
internal static class SqliteMigrations
{
    /// <summary>Those of this version of the program.</summary>
    public static HashSet<string> Known =>
    [
        .. typeof(SqliteMigrations).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration))
                && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteNewsDbContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id),
    ];

    /// <summary>Those that the database has; none where it is new.</summary>
    public static HashSet<string> ReadApplied(SqliteConnection connection)
    {
        var applied = new HashSet<string>();
        if (!connection.HasTable("__EFMigrationsHistory"))
        {
            return applied;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }
}
