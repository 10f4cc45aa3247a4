using Microsoft.Data.Sqlite;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Crash;

/// <summary>Whether a database is whole, and the index equal to it.</summary>
internal static class StoreCheck
{
    // What an article must have, and how many have it not.
    private static readonly string[] Halves =
    [
        "SELECT COUNT(*) FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM ArticleTexts t WHERE t.ArticleId = a.Id)",
        "SELECT COUNT(*) FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM Sections s WHERE s.ArticleId = a.Id)",
        "SELECT COUNT(*) FROM Articles a WHERE a.QuoteCount <> (SELECT COUNT(*) FROM Quotes q WHERE q.ArticleId = a.Id)",
        "SELECT COUNT(*) FROM Sections s WHERE s.QuoteCount <> (SELECT COUNT(*) FROM Quotes q WHERE q.SectionId = s.Id)",
        "SELECT COUNT(*) FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM Changes c WHERE c.Entity = 1 AND c.EntityId = a.Id)",
        "SELECT COUNT(*) FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM IdempotencyRecords r WHERE r.ResourceId = a.Id)",
        "SELECT COUNT(*) - (SELECT COUNT(*) FROM Articles) FROM IdempotencyRecords",
        "SELECT COUNT(*) FROM Articles a WHERE NOT EXISTS (SELECT 1 FROM AuditEntries e WHERE e.Entity = 'article' AND e.EntityId = a.Id)",
        "SELECT COUNT(*) - MAX(Number) FROM AuditEntries",
        "SELECT COUNT(*) FROM pragma_foreign_key_check",
    ];

    public static async Task RunAsync(string path, HttpClient client)
    {
        await using var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();

        Assert.Equal("ok", await ReadAsync(database, "PRAGMA integrity_check"));
        foreach (var half in Halves)
        {
            Assert.Equal((half, 0L), (half, await ReadAsync(database, half)));
        }

        await client.WaitForIndexAsync();
        var found = await client.GetJsonAsync("/api/v1/search?q=crash&pageSize=1");
        Assert.Equal(await ReadAsync(database, "SELECT COUNT(*) FROM Articles"), found.GetProperty("total").GetInt64());
        var second = await client.GetJsonAsync("/api/v1/search?q=%22the%20second%20text%22&pageSize=1");
        Assert.Equal(
            await ReadAsync(database, "SELECT COUNT(*) FROM ArticleTexts WHERE Text LIKE '%The second text%'"),
            second.GetProperty("total").GetInt64());
    }

    private static async Task<object?> ReadAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
