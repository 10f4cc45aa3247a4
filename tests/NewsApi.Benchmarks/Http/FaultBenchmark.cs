using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Does to a server what operators fear: mixed requests (<c>--only soak --requests 200000</c>), a slow client of an export while
/// others write (<c>export</c>), a damaged index (<c>index</c>), a full disk (<c>disk</c>) and one that becomes read-only
/// (<c>readonly</c>). The last two mount a file system, so they need root.
/// </summary>
internal sealed class FaultBenchmark(LoadOptions options) : IDisposable
{
    private const int Articles = 4_000;
    private const int WritesPerSecond = 100;
    private const int BytesPerSecond = 100_000;

    private static readonly TimeSpan ExportTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{options.Port}"),
        DefaultRequestHeaders = { { "X-Api-Key", LoadClients.Key } },
    };

    public void Dispose() => _client.Dispose();

    public static async Task RunAsync(LoadOptions options)
    {
        using var benchmark = new FaultBenchmark(options);
        await benchmark.RunAsync();
    }

    private async Task RunAsync()
    {
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        foreach (var (name, run) in new (string, Func<string, Task>)[]
        {
            ("soak", SoakAsync), ("export", ExportAsync), ("index", DamageIndexAsync), ("disk", FillDiskAsync), ("readonly", StopDiskAsync),
        })
        {
            if (options.Only.Length == 0 || options.Only == name)
            {
                await run(program);
            }
        }
    }

    private Task SoakAsync(string program) => SoakBenchmark.RunAsync(options with { Server = program });

    private async Task ExportAsync(string program)
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-export-").FullName;
        await using (await StartAsync(program, folder))
        {
            await PostAsync(0, Articles);
            using var end = new CancellationTokenSource(ExportTime);
            var (read, largest, next) = (ReadSlowlyAsync(end.Token), 0L, Articles);
            var started = Stopwatch.GetTimestamp();
            while (!end.IsCancellationRequested)
            {
                await PostAsync(next, WritesPerSecond / 10);
                next += WritesPerSecond / 10;
                largest = Math.Max(largest, new FileInfo(Path.Combine(folder, "newsapi.db-wal")).Length);
                var due = TimeSpan.FromSeconds((next - Articles) / (double)WritesPerSecond) - Stopwatch.GetElapsedTime(started);
                await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
            }

            Console.WriteLine(
                $"Export read at {await read / ExportTime.TotalSeconds / 1000:0} kB/s for {ExportTime.TotalSeconds:0} s, "
                + $"{(next - Articles) / ExportTime.TotalSeconds:0} writes/s: write-ahead log at most {largest / 1e6:0} MB (limit 256)");
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task<long> ReadSlowlyAsync(CancellationToken end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 };
        await socket.ConnectAsync(IPAddress.Loopback, options.Port, end);
        await socket.SendAsync(LoadClients.Get("/api/v1/articles/export"), end);
        var (buffer, read) = (new byte[BytesPerSecond / 10], 0L);
        while (!end.IsCancellationRequested)
        {
            var count = await socket.ReceiveAsync(buffer);
            if (count == 0)
            {
                throw new IOException("The server ended the export.");
            }

            read += count;
            await Task.Delay(100 * count / buffer.Length, CancellationToken.None);
        }

        return read;
    }

    private async Task DamageIndexAsync(string program)
    {
        foreach (var (name, damage) in new (string, Action<string>)[]
        {
            ("deleted", File.Delete), ("truncated", file => Change(file, stream => stream.SetLength(stream.Length / 2))),
            ("overwritten", file => Change(file, stream => stream.Write(new byte[stream.Length]))),
        })
        {
            var folder = Directory.CreateTempSubdirectory("newsapi-index-").FullName;
            await using (await StartAsync(program, folder))
            {
                await PostAsync(0, Articles);
                using var rebuilt = await _client.PostAsync("/api/v1/admin/reindex", null);
                await WaitForIndexAsync(Articles);
                Array.ForEach(Directory.GetFiles(Path.Combine(folder, "search", "index"), "_*"), damage);
                var tally = new FaultTally();
                await PostAsync(Articles, 200);
                await SearchAsync(tally);
                await WaitForIndexAsync(Articles + 200);
                Console.WriteLine($"Index files {name} while serving: {tally}; whole again");
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Change(string file, Action<FileStream> change)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        change(stream);
    }

    // A response that lacks articles must say so.
    private async Task SearchAsync(FaultTally tally)
    {
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; Stopwatch.GetElapsedTime(started) < Recovery; number++)
        {
            using var response = await _client.GetAsync($"/api/v1/search?q=district&minWords={number % 3}&pageSize=5");
            var text = await response.Content.ReadAsStringAsync();
            tally.Add(!response.IsSuccessStatusCode ? $"{(int)response.StatusCode}"
                : TotalOf(text) == Articles + 200 ? "right"
                : text.Contains("index", StringComparison.Ordinal) ? "incomplete, with a warning"
                : "WRONG");
            await Task.Delay(20);
        }
    }

    private async Task WaitForIndexAsync(long total)
    {
        var started = Stopwatch.GetTimestamp();
        while (TotalOf(await _client.GetStringAsync("/api/v1/search?q=district")) != total)
        {
            if (Stopwatch.GetElapsedTime(started) > Recovery)
            {
                throw new InvalidOperationException("The index is not whole again.");
            }

            await Task.Delay(200);
        }
    }

    private static long TotalOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("total").GetInt64();

    private Task FillDiskAsync(string program) => OnDiskAsync(program, "full", async disk =>
    {
        await File.WriteAllBytesAsync(Path.Combine(disk.Path, "filler"), new byte[disk.Free]);
        return () => File.Delete(Path.Combine(disk.Path, "filler"));
    });

    // What an error of the disk does to a file system.
    private Task StopDiskAsync(string program) => OnDiskAsync(program, "read-only", async disk =>
    {
        await File.WriteAllTextAsync($"/sys/fs/ext4/{Path.GetFileName(disk.Device)}/trigger_fs_error", "test");
        return null;
    });

    private async Task OnDiskAsync(string program, string name, Func<SmallDisk, Task<Action?>> fail)
    {
        using var disk = SmallDisk.Mount(options.Folder);
        await using var server = await StartAsync(program, Path.Combine(disk.Path, "data"));
        await PostAsync(0, 200);
        await WaitForIndexAsync(200);
        var mend = await fail(disk);
        var tally = new FaultTally();
        for (var number = 0; number < 100; number++)
        {
            using var posted = await PostAsync(1000 + number);
            using var read = await _client.GetAsync($"/api/v1/articles/{number + 1}");
            using var found = await _client.GetAsync("/api/v1/search?q=district&pageSize=1");
            tally.Add($"write {(int)posted.StatusCode}{(posted.Headers.RetryAfter is null ? "" : " with Retry-After")}");
            tally.Add($"read {(int)read.StatusCode}");
            tally.Add($"search {(int)found.StatusCode}");
        }

        Console.WriteLine($"Disk {name}: {tally}; /readyz: {await ReadAsync("/readyz")}");
        if (mend is not null)
        {
            mend();
            using var posted = await PostAsync(2000);
            Console.WriteLine($"Mended, without a restart: write {(int)posted.StatusCode}; /readyz: {await ReadAsync("/readyz")}");
        }
    }

    private async Task<string> ReadAsync(string path)
    {
        using var response = await _client.GetAsync(path);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private Task<ChildProcess> StartAsync(string program, string folder) =>
        ChildProcess.NewsApiAsync(program, Directory.CreateDirectory(folder).FullName, options.Port, ("ApiKeys__0__Scopes", "admin"));

    private async Task PostAsync(int first, int count)
    {
        foreach (var batch in Enumerable.Range(first, count).Chunk(16))
        {
            foreach (var response in await Task.WhenAll(batch.Select(PostAsync)))
            {
                response.EnsureSuccessStatusCode().Dispose();
            }
        }
    }

    private Task<HttpResponseMessage> PostAsync(int number) => _client.PostAsync(
        "/api/v1/articles", new StringContent(SampleArticles.Make(number, SampleArticles.Written), Encoding.UTF8, "text/plain"));
}
