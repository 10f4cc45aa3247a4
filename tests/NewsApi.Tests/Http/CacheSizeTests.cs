using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class CacheSizeTests
{
    private const int Articles = 40;
    private const int TextLength = 2_000;

    [Fact]
    public async Task Get_CacheOfNoBytes_IsNeverCached() =>
        Assert.Equal((0, 0), await CountCachedAsync(maxBytes: 0));

    [Fact]
    public async Task Get_CacheOfDefaultSize_IsCached() =>
        Assert.Equal(Articles, (await CountCachedAsync(maxBytes: 64 * 1024 * 1024)).Count);

    [Fact]
    public async Task Get_SmallCache_HoldsNoMoreThanItsSize()
    {
        const int MaxBytes = 40_000;

        var (count, bytes) = await CountCachedAsync(MaxBytes);

        Assert.InRange(count, 1, Articles - 1);
        Assert.InRange(bytes, TextLength, MaxBytes);
    }

    // The responses that a second request for each article gets from the cache.
    private static async Task<(int Count, int Bytes)> CountCachedAsync(int maxBytes)
    {
        await using var host = NewsApiHost.With(("Cache:MaxBytes", $"{maxBytes}"));
        using var client = host.CreateClient();
        var paths = new List<string>();
        for (var number = 0; number < Articles; number++)
        {
            var article = await client.CreateAsync($"Text {number} of {maxBytes}. {new string('a', TextLength)}");
            paths.Add($"/api/v1/articles/{article.Id()}");
        }

        foreach (var path in paths)
        {
            await client.GetStringAsync(path);
        }

        var (count, bytes) = (0, 0);
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path, HttpCompletionOption.ResponseContentRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            count += response.Headers.Age is null ? 0 : 1;
            bytes += response.Headers.Age is null ? 0 : (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        return (count, bytes);
    }
}
