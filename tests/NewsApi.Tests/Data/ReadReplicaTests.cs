using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Data;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.Tests.Data;

/// <summary>
/// Lists and exports read the replica. Here it is a copy of the database that gets no changes, and in which an article has another
/// headline, so that its reads are told from those of the database.
/// </summary>
public sealed class ReadReplicaTests : IDisposable
{
    private const string Lists = "/api/v1/articles";

    private readonly SharedHosts _hosts = new();
    private readonly TestFolder _folder = new();
    private readonly LogLines _log = new();

    private string Replica => _folder.PathOf("replica.db");

    public void Dispose()
    {
        _hosts.Dispose();
        _folder.Dispose();
    }

    [PostgreSqlFact]
    public async Task Read_ListOrExport_IsFromTheReplica_AndNothingElse()
    {
        var client = (await StartAsync()).CreateClient();

        Assert.Equal("replica", await HeadlineAsync(client, Lists));
        Assert.Contains("\"replica\"", await client.GetStringAsync(Lists + "/export"));
        Assert.Equal("database", (await client.GetJsonAsync(Lists + "/1")).Get("headline"));
        Assert.Equal("database", await HeadlineAsync(client, Lists + "?q=database"));
        Assert.Equal("database", await HeadlineAsync(client, Lists + "?pageSize=2", ("Cache-Control", "no-cache")));
        Assert.Equal("database", await HeadlineAsync(client, Lists + "?pageSize=3", ("If-None-Match", "\"other\"")));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/speakers")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/sources")).StatusCode);
    }

    [PostgreSqlFact]
    public async Task Read_ReplicaLacksAChange_IsFromTheDatabase()
    {
        var client = (await StartAsync()).CreateClient();
        var sequence = (await client.PostTextAsync("Written later")).Headers.GetValues("X-Change-Sequence").Single();

        Assert.Equal("Written later", await HeadlineAsync(client, Lists));
        Assert.Equal("Written later", await HeadlineAsync(client, Lists + "?pageSize=2", ("X-Read-After", sequence)));
        Assert.Empty(Logged);
    }

    [PostgreSqlFact]
    public async Task Write_WithIfMatch_IsDecidedByTheDatabase()
    {
        var client = (await StartAsync()).CreateClient();
        await client.GetStringAsync(Lists);
        var tag = (await client.GetAsync(Lists + "/1")).Headers.ETag!.ToString();

        using var edit = new HttpRequestMessage(HttpMethod.Patch, Lists + "/1") { Content = Requests.Patch(new { headline = "edited" }) };
        edit.Headers.Add("If-Match", tag);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(edit)).StatusCode);
        Assert.Equal("edited", await HeadlineAsync(client, Lists));
    }

    [PostgreSqlTheory]
    [InlineData("Host=localhost;Port=1;Database=none;Username=none")]
    [InlineData("other")]
    [InlineData("dropped")]
    public async Task Read_ReplicaCannotBeUsed_IsFromTheDatabase(string fault)
    {
        var client = (await StartAsync(fault.StartsWith("Host", StringComparison.Ordinal) ? fault : null)).CreateClient();
        if (fault == "dropped")
        {
            Assert.Equal("replica", await HeadlineAsync(client, Lists));
            TestDatabase.DropIn(Replica);
        }
        else if (fault == "other")
        {
            await ExecuteAsync(TestDatabase.Of(Replica), $"""UPDATE "StoreInfos" SET "Id" = '{Guid.NewGuid()}'""");
        }

        Assert.Equal("database", await HeadlineAsync(client, Lists + "?pageSize=2"));
        Assert.Equal("database", await HeadlineAsync(client, Lists + "?pageSize=3"));
        Assert.Contains("\"database\"", await client.GetStringAsync(Lists + "/export"));
        Assert.Single(Logged);
    }

    [PostgreSqlFact]
    public void Read_ReplicaEndsTheQuery_IsUnavailable()
    {
        var failures = _hosts.Add("first").Services.GetRequiredService<StoreFailures>();
        var conflict = new PostgresException("canceling statement due to conflict with recovery", "ERROR", "ERROR", "40001");

        Assert.NotNull(failures(new InvalidOperationException("A query failed.", conflict)));
        Assert.Null(failures(new PostgresException("syntax error", "ERROR", "ERROR", "42601")));
    }

    private IEnumerable<string> Logged => _log.Of("PostgreSqlReplica", LogLevel.Warning);

    private static async Task<string?> HeadlineAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return (await (await client.SendAsync(request)).ReadAsync(HttpStatusCode.OK)).Items("headline").First();
    }

    // A server of a database with one article, and the replica.
    private async Task<WebApplicationFactory<Program>> StartAsync(string? replica = null)
    {
        using (var first = _hosts.Add("first"))
        {
            await first.CreateClient().CreateAsync("database\n\n\"It is late,\" said Ida Holm.");
        }

        TestDatabase.Copy(_hosts.DatabaseFile, Replica);
        await ExecuteAsync(TestDatabase.Of(Replica), """ALTER TABLE "Articles" DISABLE TRIGGER USER""");
        await ExecuteAsync(TestDatabase.Of(Replica), """UPDATE "Articles" SET "Headline" = 'replica'""");
        return _hosts.Add("first", ("ConnectionStrings:ReadReplica", replica ?? TestDatabase.Of(Replica)))
            .WithWebHostBuilder(builder => builder.ConfigureTestServices(
                services => services.AddLogging(logging => logging.AddProvider(_log))));
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
