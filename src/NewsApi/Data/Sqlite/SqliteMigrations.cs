using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsApi.Data.Sqlite;

/// <summary>The migrations that this version of the program knows, without a context of EF Core.</summary>
internal static class SqliteMigrations
{
    public static HashSet<string> Known =>
    [
        .. typeof(SqliteMigrations).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration))
                && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteNewsDbContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id),
    ];
}
