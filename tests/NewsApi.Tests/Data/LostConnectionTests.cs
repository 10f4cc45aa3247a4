using System.Net;
using Microsoft.Extensions.Configuration;
using NewsApi.Data.PostgreSql;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.Tests.Data;

/// <summary>PostgreSQL ends the connections of a server, as it does when it restarts or another takes its place.</summary>
public sealed class LostConnectionTests
{
    private const string Cut =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            + "WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()";

    private static readonly HttpStatusCode[] Expected = [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable];

    [PostgreSqlFact]
    public async Task Requests_ConnectionsAreCut_AreRefusedWith503AndSucceedAgain()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        var stored = await client.CreateAsync("The first text\n\nIt is read all the time.");

        for (var round = 0; round < 3; round++)
        {
            await CutAsync(TestDatabase.Of(host.DatabasePath));
            var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 2) switch
            {
                0 => client.GetAsync($"/api/v1/articles?minWords={(round * 100) + number}"),
                _ => client.PostTextAsync($"Text {number} of round {round}."),
            }));
            Assert.All(responses, response => Assert.Contains(response.StatusCode, Expected));
            Assert.All(
                responses.Where(response => response.StatusCode == HttpStatusCode.ServiceUnavailable),
                response => Assert.NotNull(response.Headers.RetryAfter));
        }

        await UntilAsync(() => client.PostTextAsync("The last text."), HttpStatusCode.Created);
        await UntilAsync(() => client.GetAsync($"/api/v1/articles/{stored.Id()}"), HttpStatusCode.OK);
        await UntilAsync(() => client.GetAsync("/readyz"), HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Host=one,two;Database=news", 1, 100)]
    [InlineData("Host=one,two;Database=news;Host Recheck Seconds=10;Max Auto Prepare=0", 10, 0)]
    public void ConnectionString_DefaultsOfTheServer_YieldToGivenOnes(string connection, int seconds, int prepared)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:NewsApi", connection)]).Build();

        var builder = PostgreSqlProvider.ConnectionStringOf(configuration);

        Assert.Equal((seconds, prepared), (builder.HostRecheckSeconds, builder.MaxAutoPrepare));
    }

    private static async Task CutAsync(string connection)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand(Cut, database);
        await command.ExecuteNonQueryAsync();
    }

    private static Task UntilAsync(Func<Task<HttpResponseMessage>> send, HttpStatusCode expected) =>
        Waiting.UntilAsync(async () => (await send()).StatusCode == expected);
}
