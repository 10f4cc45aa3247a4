using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

/// <summary>Sends imports and reads their results.</summary>
internal static class ImportRequests
{
    public const string Path = "/api/v1/imports";

    /// <summary>Imports lines; returns the results and, last, the summary.</summary>
    public static async Task<List<JsonElement>> ImportAsync(this HttpClient client, string ndjson, string query = "") =>
        await (await client.PostAsync(Path + query, Ndjson(ndjson))).ReadLinesAsync();

    public static async Task<List<JsonElement>> ReadLinesAsync(this HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }

    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client, HttpContent body, string header, string value, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path + query) { Content = body };
        request.Headers.Add(header, value);
        return await client.SendAsync(request);
    }

    public static ByteArrayContent Ndjson(string lines) => Requests.Bytes(Encoding.UTF8.GetBytes(lines), "application/x-ndjson");

    public static string Line(string text, object? metadata = null)
    {
        var members = JsonSerializer.SerializeToNode(metadata ?? new { })!.AsObject();
        members["text"] = text;
        return members.ToJsonString() + "\n";
    }

    /// <summary>Lines of so many different articles.</summary>
    public static string Lines(int count, string name) => string.Concat(
        Enumerable.Range(1, count).Select(number => Line($"{name} {number} opened. \"It is done, all {number} of it,\" said Ida Holm.")));

    public static ByteArrayContent Zip(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return Requests.Bytes(stream.ToArray(), "application/zip");
    }

    public static string[] Statuses(this IEnumerable<JsonElement> lines) => [.. lines.Select(line => line.Get("status")!)];

    public static async Task<long> TotalAsync(this HttpClient client, string query = "") =>
        (await client.GetJsonAsync($"/api/v1/articles?pageSize=1{query}")).GetProperty("total").GetInt64();
}
