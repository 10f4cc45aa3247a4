using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

/// <summary>
/// An index that differs from the database becomes right by itself, and one change that cannot be indexed stops no other.
/// </summary>
public sealed class IndexRepairTests : IDisposable
{
    private readonly SharedHosts _hosts = new();
    private readonly LogLines _log = new();
    private readonly WebApplicationFactory<Program> _host;
    private readonly HttpClient _client;

    public IndexRepairTests()
    {
        _host = _hosts.Add("first", ("Search:CompareSeconds", "1"))
            .WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(_log)));
        _client = _host.CreateClient();
    }

    public void Dispose()
    {
        _host.Dispose();
        _hosts.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Article_ChangedWithoutTheLog_IsFoundByTheComparison()
    {
        await _client.CreateAsync("A quokka report\n\nThe quokka sleeps.");
        await _client.WaitForTotalAsync("quokka", 1);

        await ExecuteAsync(
            TestDatabase.IsPostgreSql ? "ALTER TABLE \"Articles\" DISABLE TRIGGER \"Articles_updated\"" : "DROP TRIGGER Articles_updated",
            "UPDATE \"Articles\" SET \"Headline\" = 'A wombat report', \"Version\" = \"Version\" + 1");

        await _client.WaitForTotalAsync("headline:wombat", 1);
        Assert.Contains(_log.Of("IndexComparison", LogLevel.Warning), line => line.Contains("differed from the database in 1 articles"));
    }

    [Fact]
    public async Task Article_ThatCannotBeRead_IsSetAsideUntilItChanges()
    {
        var broken = await _client.CreateAsync("A wombat report\n\n\"The wombat sleeps,\" Ida Holm said.");
        await _client.WaitForTotalAsync("wombat", 1);

        await ExecuteAsync($"UPDATE \"Quotes\" SET \"Kind\" = 'a-b' WHERE \"ArticleId\" = {broken.Id()}");
        await ExecuteAsync($"UPDATE \"Articles\" SET \"Version\" = \"Version\" + 1 WHERE \"Id\" = {broken.Id()}");
        await _client.CreateAsync("A quokka report\n\nThe quokka sleeps.");
        await _client.WaitForTotalAsync("quokka", 1);
        Assert.Contains(_log.Of("IndexUpdater", LogLevel.Error), line => line.Contains($"Article {broken.Id()} could not be indexed"));

        await ExecuteAsync($"UPDATE \"Quotes\" SET \"Kind\" = 'Direct' WHERE \"ArticleId\" = {broken.Id()}");
        await ExecuteAsync(
            $"UPDATE \"Articles\" SET \"Headline\" = 'A numbat report', \"Version\" = \"Version\" + 1 WHERE \"Id\" = {broken.Id()}");
        await _client.WaitForTotalAsync("headline:numbat", 1);
    }

    [Fact]
    public async Task Log_LosesItsEnd_IndexIsBuiltFromTheDatabase()
    {
        await _client.CreateAsync("A quokka report\n\nThe quokka sleeps.");
        await _client.WaitForTotalAsync("report", 1);
        await _client.CreateAsync("A wombat report\n\nThe wombat sleeps.");
        await _client.WaitForTotalAsync("report", 2);

        await ExecuteAsync("DELETE FROM \"Changes\" WHERE \"Sequence\" > 1");
        await _client.CreateAsync("A numbat report\n\nThe numbat sleeps.");

        await _client.WaitForTotalAsync("report", 3);
        await Waiting.UntilAsync(async () => (await _client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        foreach (var statement in statements)
        {
            await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database.ExecuteSqlRawAsync(statement);
        }
    }
}
