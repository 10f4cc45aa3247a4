using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace NewsApi.Cluster;

/// <summary>A server of NewsApi in a process of its own, which can be killed and started again.</summary>
internal sealed class Node : IDisposable
{
    public const string Key = "key-of-the-cluster";

    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromMinutes(2);

    private readonly string _folder;
    private readonly string _connection;
    private readonly string _replica;
    private readonly string _snapshots;
    private Process? _process;

    public Node(string name, string folder, int port, string connection, string replica)
    {
        (Name, Port, _folder, _connection, _replica) = (name, port, Path.Combine(folder, name), connection, replica);
        _snapshots = Path.Combine(folder, "snapshots");
        Client = ClientOf(port);
        Directory.CreateDirectory(_folder);
    }

    public string Name { get; }

    /// <summary>The program of the server.</summary>
    public required string Program { get; init; }

    public int Port { get; }

    public HttpClient Client { get; }

    public string IndexPath => Path.Combine(_folder, "search");

    /// <summary>What it has logged so far.</summary>
    public Task<string> ReadLogAsync() => File.ReadAllTextAsync(Path.Combine(_folder, "log"));

    /// <summary>A client of the server on a port, which may be a load balancer.</summary>
    public static HttpClient ClientOf(int port)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 256, ConnectTimeout = TimeSpan.FromSeconds(5) };
        var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }

    /// <summary>Starts it; it may not be ready yet.</summary>
    public void Start(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet \"$0\" >> '{_folder}/log' 2>&1", Program])
        {
            WorkingDirectory = _folder,
            Environment =
            {
                ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{Port}",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Database__Provider"] = "PostgreSql",
                ["ConnectionStrings__NewsApi"] = _connection,
                ["ConnectionStrings__ReadReplica"] = _replica,
                ["Search__IndexPath"] = IndexPath,
                ["Search__SnapshotPath"] = _snapshots,
                ["Seeds__Path"] = "",
                // As deploy/compose.yaml sets it.
                ["Http__ShutdownDelaySeconds"] = "3",
                ["ApiKeys__0__Key"] = Key,
                ["ApiKeys__0__Scopes"] = "admin",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start);
    }

    public async Task StartAndWaitAsync()
    {
        Start();
        await WaitUntilReadyAsync();
    }

    /// <summary>Waits until <c>/readyz</c> responds with 200; returns the time that it took.</summary>
    public async Task<TimeSpan> WaitUntilReadyAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (await ReadyStatusAsync() != HttpStatusCode.OK)
        {
            if (_process!.HasExited || Stopwatch.GetElapsedTime(started) > ReadyTimeout)
            {
                throw new InvalidOperationException($"{Name} did not get ready; see {_folder}/log.");
            }

            await Task.Delay(50);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The status of <c>/readyz</c>; null where nothing responds.</summary>
    public async Task<HttpStatusCode?> ReadyStatusAsync()
    {
        try
        {
            using var response = await Client.GetAsync("/readyz");
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>SIGKILL: it has no time for anything.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as supervisors send it; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        await Shell.SignalAsync("TERM", _process!.Id);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Client.Dispose();
    }
}
