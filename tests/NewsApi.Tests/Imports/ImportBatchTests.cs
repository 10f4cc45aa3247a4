using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

/// <summary>Imports as batches: listed, undone, limited, continued, run in the background.</summary>
public sealed class ImportBatchTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Get_Import_CountsItsLines()
    {
        var lines = await _client.ImportAsync(ImportRequests.Lines(3, "Counted") + ImportRequests.Lines(1, "Counted") + "{}");
        var path = $"{ImportRequests.Path}/{lines[^1].GetProperty("import").GetInt64()}";

        var import = await _client.GetJsonAsync(path);
        var list = await _client.GetJsonAsync(ImportRequests.Path);
        var results = await (await _client.GetAsync($"{path}/results")).ReadLinesAsync();

        Assert.Equal((3, 1, 1), (Count("created"), Count("duplicate"), Count("failed")));
        Assert.Equal(("succeeded", "ndjson", "reject"), (import.Get("status"), import.Get("format"), import.Get("onDuplicate")));
        Assert.Equal(import.GetRawText(), list.GetProperty("items")[0].GetRawText());
        Assert.Equal(lines.Select(line => line.GetRawText()), results.Select(line => line.GetRawText()));

        int Count(string member) => import.GetProperty(member).GetInt32();
    }

    [Fact]
    public async Task Delete_Import_MovesWhatItCreatedToTheTrash()
    {
        var kept = await _client.CreateAsync("Undone 1 opened. \"It is done, all 1 of it,\" said Ida Holm.");
        var before = await _client.TotalAsync();
        var lines = await _client.ImportAsync(ImportRequests.Lines(120, "Undone"));
        var path = $"{ImportRequests.Path}/{lines[^1].GetProperty("import").GetInt64()}";

        var response = await _client.DeleteAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(before, await _client.TotalAsync());
        await ProblemAssert.IsAsync(await _client.GetAsync($"/api/v1/articles/{lines[1].Id()}"), HttpStatusCode.Gone, "deleted");
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/articles/{kept.Id()}")).StatusCode);
        Assert.NotNull((await _client.GetJsonAsync(path)).Get("undoneAt"));
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync($"/api/v1/articles/{lines[1].Id()}/restore", null)).StatusCode);
    }

    [Fact]
    public async Task Delete_ImportAgain_LeavesRestoredArticles()
    {
        var lines = await _client.ImportAsync(ImportRequests.Lines(2, "Restored"));
        var path = $"{ImportRequests.Path}/{lines[^1].GetProperty("import").GetInt64()}";
        await _client.DeleteAsync(path);
        await _client.PostAsync($"/api/v1/articles/{lines[0].Id()}/restore", null);

        var response = await _client.DeleteAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/articles/{lines[0].Id()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await _client.GetAsync($"/api/v1/articles/{lines[1].Id()}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/results")]
    public async Task Get_ImportOfAProcessThatWasKilled_IsInterrupted(string part)
    {
        var lines = await _client.ImportAsync(ImportRequests.Lines(1, $"Of a killed process{part}"));
        var id = lines[^1].GetProperty("import").GetInt64();
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcTime();
        await SetRunningAsync(id, now.AddMinutes(-2));
        var before = await StatusAsync();
        await SetRunningAsync(id, now);

        Assert.Equal(("interrupted", "running"), (before, await StatusAsync()));

        async Task<string?> StatusAsync() => JsonElement.Parse(
            (await _client.GetStringAsync($"{ImportRequests.Path}/{id}{part}")).Trim().Split('\n')[^1]).Get("status");
    }

    [Theory]
    [InlineData("GET", "/api/v1/imports/999")]
    [InlineData("GET", "/api/v1/imports/999/results")]
    [InlineData("DELETE", "/api/v1/imports/999")]
    [InlineData("DELETE", "/api/v1/jobs/999")]
    public async Task Request_UnknownImport_IsNotFound(string method, string path) => await ProblemAssert.IsAsync(
        await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)), HttpStatusCode.NotFound, "not-found");

    [Fact]
    public async Task Post_KeyLimitedToSources_StoresOnlyArticlesOfThem()
    {
        await using var access = new AccessHost();
        var own = ImportRequests.Line("The pier opened.", new { source = AccessHost.Source });
        var other = ImportRequests.Line("The mill opened.", new { source = "AP" });

        var lines = await access.As("limited").ImportAsync(own + other);
        var foreign = await access.As("write").ImportAsync(ImportRequests.Line("The dam opened.", new { source = "AP" }));
        var refused = await access.As("limited").DeleteAsync($"{ImportRequests.Path}/2");
        var deleted = await access.As("limited").DeleteAsync($"{ImportRequests.Path}/1");

        Assert.Equal(["created", "failed", "succeeded"], lines.Statuses());
        Assert.Equal("/problems/forbidden", lines[1].GetProperty("problem").Get("type"));
        await ProblemAssert.IsAsync(refused, HttpStatusCode.NotFound, "not-found");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await access.As("read").GetAsync($"/api/v1/articles/{foreign[0].Id()}")).StatusCode);
    }

    [Fact]
    public async Task Delete_ImportWithArticlesThatMovedToAnotherSource_IsRefused()
    {
        await using var access = new AccessHost();
        var line = ImportRequests.Line("The pier opened.", new { source = AccessHost.Source });
        var lines = await access.As("limited").ImportAsync(line);
        var patch = Requests.Bytes("{\"source\":\"AP\"}"u8.ToArray(), "application/merge-patch+json");
        await access.As("write").PatchAsync($"/api/v1/articles/{lines[0].Id()}", patch);

        var refused = await access.As("limited").DeleteAsync($"{ImportRequests.Path}/1");

        await ProblemAssert.IsAsync(refused, HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Get_ImportOfAnother_IsNotFoundExceptForAdministrators()
    {
        await using var access = new AccessHost();
        await access.As("write").ImportAsync(ImportRequests.Lines(1, "Owned"));
        var path = $"{ImportRequests.Path}/1";

        Assert.Equal(HttpStatusCode.NotFound, (await access.As("limited").GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await access.As("limited").GetAsync($"{path}/results")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await access.As("limited").DeleteAsync(path)).StatusCode);
        Assert.Equal(0, (await access.As("limited").GetJsonAsync(ImportRequests.Path)).GetProperty("total").GetInt32());
        foreach (var principal in (string[])["write", "admin"])
        {
            Assert.Equal(HttpStatusCode.OK, (await access.As(principal).GetAsync($"{path}/results")).StatusCode);
            Assert.Equal(1, (await access.As(principal).GetJsonAsync(ImportRequests.Path)).GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Post_SameIdempotencyKey_RepeatsTheResults()
    {
        var body = ImportRequests.Lines(100, "Repeated");

        var first = await (await SendAsync(body)).ReadLinesAsync();
        var again = await SendAsync(body);
        var longer = await SendAsync(body + ImportRequests.Line("One more."));
        var shorter = await SendAsync(ImportRequests.Lines(99, "Repeated"));
        var other = await SendAsync(ImportRequests.Lines(100, "Other"));
        var otherWay = await _client.SendAsync(ImportRequests.Ndjson(body), "Idempotency-Key", "repeated", "?atomic=true");

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(first.Select(line => line.GetRawText()), (await again.ReadLinesAsync()).Select(line => line.GetRawText()));
        foreach (var response in (HttpResponseMessage[])[longer, shorter, other, otherWay])
        {
            await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        }

        Task<HttpResponseMessage> SendAsync(string lines) =>
            _client.SendAsync(ImportRequests.Ndjson(lines), "Idempotency-Key", "repeated");
    }

    [Fact]
    public async Task Post_RespondAsync_IsAJobWithResults()
    {
        var response = await _client.SendAsync(ImportRequests.Ndjson(ImportRequests.Lines(150, "Job") + "{}"), "Prefer", "respond-async");
        var job = await response.ReadAsync(HttpStatusCode.Accepted);

        var results = await (await _client.GetAsync(job.GetProperty("links").Get("result"))).ReadLinesAsync();
        var ended = await _client.GetJsonAsync(response.Headers.Location!.OriginalString);

        Assert.Equal("respond-async", response.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal(152, results.Count);
        Assert.Equal(150, results[^1].GetProperty("created").GetInt32());
        Assert.Equal(("import", "succeeded"), (ended.Get("kind"), ended.Get("status")));
        Assert.Equal((151, 151), (ended.GetProperty("done").GetInt32(), ended.GetProperty("total").GetInt32()));
        Assert.Contains(ended.GetRawText(), (await _client.GetJsonAsync("/api/v1/jobs")).GetRawText());
        await ProblemAssert.IsAsync(
            await _client.DeleteAsync($"/api/v1/jobs/{job.Id()}"), HttpStatusCode.Conflict, "job-not-cancellable");
    }

    [Fact]
    public async Task Delete_RunningJob_CancelsIt()
    {
        var body = ImportRequests.Ndjson(ImportRequests.Lines(20_000, "Cancelled"));
        var job = await (await _client.SendAsync(body, "Prefer", "respond-async")).ReadAsync(HttpStatusCode.Accepted);

        var response = await _client.DeleteAsync($"/api/v1/jobs/{job.Id()}");
        var import = await _client.GetJsonAsync($"{ImportRequests.Path}/{job.Id()}");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("cancelled", import.Get("status"));
        Assert.Equal("cancelled", (await _client.GetJsonAsync($"/api/v1/jobs/{job.Id()}")).Get("status"));
        Assert.InRange(import.GetProperty("created").GetInt64(), 0, 19_999);
    }

    [Fact]
    public async Task Get_JobOfAnother_IsNotFoundExceptForAdministrators()
    {
        await using var access = new AccessHost();
        var sent = await access.As("write").SendAsync(ImportRequests.Ndjson(ImportRequests.Lines(1, "Owned")), "Prefer", "respond-async");
        var path = sent.Headers.Location!.OriginalString;

        Assert.Equal(HttpStatusCode.OK, (await access.As("write").GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await access.As("admin").GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await access.As("limited").GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await access.As("limited").DeleteAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Post_CompressedBodyThatEndsEarly_IsRefused()
    {
        using var stream = new MemoryStream();
        await using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ImportRequests.Lines(2, "Compressed")));
        }

        var (whole, cut) = (Gzip(stream.ToArray()), Gzip(stream.ToArray()[..^20]));

        var lines = await (await _client.PostAsync(ImportRequests.Path, whole)).ReadLinesAsync();
        Assert.Equal(["created", "created", "succeeded"], lines.Statuses());
        await ProblemAssert.IsAsync(await _client.PostAsync(ImportRequests.Path, cut), HttpStatusCode.BadRequest, "invalid-request");

        static ByteArrayContent Gzip(byte[] bytes)
        {
            var body = Requests.Bytes(bytes, "application/x-ndjson");
            body.Headers.ContentEncoding.Add("gzip");
            return body;
        }
    }

    private async Task SetRunningAsync(long id, DateTime updatedAt)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Imports.Where(import => import.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(import => import.Status, ImportStatus.Running)
                .SetProperty(import => import.UpdatedAt, updatedAt));
    }
}
