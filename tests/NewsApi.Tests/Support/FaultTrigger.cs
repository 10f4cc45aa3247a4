using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Tests.Support;

/// <summary>A trigger that makes every write of a kind to a table fail.</summary>
internal static class FaultTrigger
{
    /// <summary>Creates it; <paramref name="kind"/> is INSERT, UPDATE or DELETE.</summary>
    public static Task CreateAsync(NewsDbContext database, string kind, string table) => database.Database.ExecuteSqlRawAsync(
        TestDatabase.IsPostgreSql
            ? $"""
                CREATE OR REPLACE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'fault'; END$$;
                CREATE TRIGGER "Fault" BEFORE {kind} ON "{table}" FOR EACH ROW EXECUTE FUNCTION fault()
                """
            // IF NOT EXISTS makes SQLite look at the file: another connection may have dropped what this one saw last.
            : $"CREATE TRIGGER IF NOT EXISTS Fault BEFORE {kind} ON {table} BEGIN SELECT RAISE(ABORT, 'fault'); END");

    public static Task DropAsync(NewsDbContext database) => database.Database.ExecuteSqlRawAsync(
        TestDatabase.IsPostgreSql ? "DROP FUNCTION fault CASCADE" : "DROP TRIGGER Fault");
}
