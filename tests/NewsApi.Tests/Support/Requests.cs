using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NewsApi.Tests.Support;

/// <summary>Sends requests and reads responses.</summary>
internal static class Requests
{
    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string text, string query = "") =>
        client.PostAsync($"/api/v1/articles{query}", Text(text));

    public static Task<HttpResponseMessage> PostJsonAsync(
        this HttpClient client, string json, string path = "/api/v1/articles") => client.PostAsync(path, Json(json));

    /// <summary>Stores an article and returns it.</summary>
    public static async Task<JsonElement> CreateAsync(this HttpClient client, string text, object? metadata = null)
    {
        var members = JsonSerializer.SerializeToNode(metadata ?? new { })!.AsObject();
        members["text"] = text;
        var response = await client.PostJsonAsync(members.ToJsonString());
        return await response.ReadAsync(HttpStatusCode.Created);
    }

    /// <summary>Gets <paramref name="path"/>, which must succeed.</summary>
    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path)).ReadAsync(HttpStatusCode.OK);

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {body}");
        return JsonElement.Parse(body);
    }

    public static long Id(this JsonElement resource) => resource.GetProperty("id").GetInt64();

    public static string? Get(this JsonElement resource, string member) => resource.GetProperty(member).GetString();

    /// <summary>The member <paramref name="name"/> of every item of a list.</summary>
    public static string[] Items(this JsonElement list, string name) =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(name).ToString())];

    public static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>A merge patch with these members.</summary>
    public static ByteArrayContent Patch(object members) =>
        Bytes(JsonSerializer.SerializeToUtf8Bytes(members), "application/merge-patch+json");

    public static ByteArrayContent Bytes(byte[] body, string contentType) =>
        new(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
}
