using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class ZipImportTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Page =
        """
        <html><head><title>Ferry runs</title><meta charset="utf-8"></head><body><article><h1>Ferry runs</h1>
        <p>The ferry runs again between the two towns after a long winter, the council said on Monday morning.</p>
        <p>"We are glad," said Tom Reed, who has worked on it for twenty years and knows every wave of the sound.</p>
        </article></body></html>
        """;

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_Archive_StoresItsFiles()
    {
        var response = await _client.PostAsync(ImportRequests.Path, ImportRequests.Zip(
            ("a.txt", "The pier opened."),
            ("2026/", ""),
            ("2026/b.html", Page),
            ("2026/c.json", ImportRequests.Line("The mill opened.", new { source = "AP" })),
            ("d.jpg", "no text"),
            ("__MACOSX/a.txt", "no text"),
            ("e.json", "{")));

        var lines = await response.ReadLinesAsync();
        Assert.Equal(["created", "created", "created", "failed", "failed", "succeeded"], lines.Statuses());
        Assert.Equal(["a.txt", "2026/b.html", "2026/c.json", "d.jpg", "e.json"], lines.SkipLast(1).Select(line => line.Get("name")));
        Assert.Equal([1, 2, 3, 4, 5], lines.SkipLast(1).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(415, lines[3].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal("Ferry runs", (await _client.GetJsonAsync($"/api/v1/articles/{lines[1].Id()}")).Get("headline"));
    }

    [Fact]
    public async Task Post_LongNameOfAFile_IsCutBetweenCharacters()
    {
        var beginning = new string('n', 999);

        var response = await _client.PostAsync(
            ImportRequests.Path, ImportRequests.Zip(($"{beginning}\ud83d\ude00.txt", "The lock opened.")));

        var lines = await response.ReadLinesAsync();
        Assert.Equal(["created", "succeeded"], lines.Statuses());
        Assert.Equal(beginning, lines[0].Get("name"));
    }

    [Theory]
    [InlineData("../x.txt")]
    [InlineData("a/../../x.txt")]
    [InlineData("..\\x.txt")]
    [InlineData("/etc/x.txt")]
    [InlineData("C:\\x.txt")]
    public async Task Post_NameOutsideOfTheArchive_RefusesAll(string name)
    {
        var before = await _client.TotalAsync();

        var response = await _client.PostAsync(ImportRequests.Path, ImportRequests.Zip(("ok.txt", $"Fine beside {name}."), (name, "Bad.")));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains(name, problem.Get("detail"));
        Assert.Equal(before, await _client.TotalAsync());
    }

    [Fact]
    public async Task Post_ArchiveThatDecompressesToTooMuch_IsRefused()
    {
        var response = await _client.PostAsync(
            ImportRequests.Path, ImportRequests.Zip(("ok.txt", "Fine."), ("bomb.txt", new string('a', 30_000_000))));

        await ProblemAssert.IsAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Fact]
    public async Task Post_DeclaredLengthIsWrong_FailsThatFileOnly()
    {
        var archive = await ImportRequests.Zip(("one.txt", new string('x', 999)), ("two.txt", "Two is fine.")).ReadAsByteArrayAsync();
        // The length of the first file in the directory of the archive, which is read before its content.
        var directory = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        archive[directory + 24] = 10;
        archive[directory + 25] = 0;

        var lines = await (await _client.PostAsync(ImportRequests.Path, Requests.Bytes(archive, "application/zip"))).ReadLinesAsync();

        Assert.Equal(["failed", "created", "succeeded"], lines.Statuses());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive")]
    [InlineData("PK\u0003\u0004 that ends")]
    public async Task Post_NoArchive_IsRefused(string content) => await ProblemAssert.IsAsync(
        await _client.PostAsync(ImportRequests.Path, Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(content), "application/zip")),
        HttpStatusCode.BadRequest,
        "invalid-request");

    [Fact]
    public async Task Post_ArchiveCutOff_IsRefused()
    {
        var archive = await ImportRequests.Zip(("one.txt", "One."), ("two.txt", "Two.")).ReadAsByteArrayAsync();

        var response = await _client.PostAsync(ImportRequests.Path, Requests.Bytes(archive[..^30], "application/zip"));

        await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
    }
}
