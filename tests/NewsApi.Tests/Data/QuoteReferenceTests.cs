using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.Tests.Data;

/// <summary>One reference keeps quotes with their section and its article.</summary>
public sealed class QuoteReferenceTests : IDisposable
{
    private readonly NewsApiHost _host = NewsApiHost.With();

    public void Dispose() => _host.Dispose();

    [PostgreSqlTheory]
    [InlineData("\"ArticleId\" = \"ArticleId\" + 1, \"Position\" = 99")]
    [InlineData("\"ArticleId\" = 999999")]
    [InlineData("\"SectionId\" = 999999")]
    public async Task Update_QuoteOfAnotherArticleOrSection_IsRefused(string change)
    {
        await CreateTwoAsync();

        var failure = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(
            $"UPDATE \"Quotes\" SET {change} WHERE \"Id\" = (SELECT min(\"Id\") FROM \"Quotes\")"));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, failure.SqlState);
    }

    [PostgreSqlFact]
    public async Task Delete_Article_DeletesItsQuotes()
    {
        var id = await CreateTwoAsync();

        await ExecuteAsync($"DELETE FROM \"Articles\" WHERE \"Id\" = {id}");

        await using var scope = _host.Services.CreateAsyncScope();
        var left = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Quotes.Select(quote => quote.ArticleId).ToListAsync();
        Assert.Equal(2, left.Count);
        Assert.DoesNotContain(id, left);
    }

    private async Task<long> CreateTwoAsync()
    {
        var client = _host.CreateClient();
        var first = await client.CreateAsync("Pier opens\n\n\"It is done,\" Ida Holm said.\n\n\"We will wait,\" she added.");
        await client.CreateAsync("Pier closes\n\n\"It is over,\" Ida Holm said.\n\n\"We did wait,\" she added.");
        return first.Id();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database.ExecuteSqlRawAsync(sql);
    }
}
