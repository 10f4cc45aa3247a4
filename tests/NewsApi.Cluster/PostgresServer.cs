using Npgsql;

namespace NewsApi.Cluster;

/// <summary>A server of PostgreSQL with a data folder and a port of its own, which only this machine reaches.</summary>
internal sealed class PostgresServer(string folder, int port)
{
    // It refuses to run as root.
    private const string User = "postgres";

    private static readonly string Programs = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";

    private readonly string _data = Path.Combine(folder, "data");

    public int Port => port;

    /// <summary>Connects as the superuser, without the pool: a server that is stopped leaves no dead connections there.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={port};Username={User};Database={database};Pooling=false;Timeout=5";

    /// <summary>Makes an empty server.</summary>
    public async Task CreateAsync()
    {
        await MakeFolderAsync();
        await RunAsync("initdb", "--pgdata", _data, "--auth", "trust", "--username", User, "--encoding", "UTF8", "--locale", "C.UTF-8");
    }

    /// <summary>Makes a copy of a server that runs, which follows it once it is started.</summary>
    public async Task CloneAsync(PostgresServer primary, string name)
    {
        await MakeFolderAsync();
        await RunAsync(
            "pg_basebackup", "--pgdata", _data, "--write-recovery-conf", "--checkpoint", "fast",
            "--dbname", $"host=127.0.0.1 port={primary.Port} user={User} application_name={name}");
    }

    /// <summary>Starts it, with settings that a clone does not get.</summary>
    public Task StartAsync(params string[] settings) => RunAsync(
        "pg_ctl", "start", "--wait", "--pgdata", _data, "--log", Path.Combine(folder, "log"), "--options",
        string.Join(' ', ((string[])["listen_addresses=127.0.0.1", $"port={port}", $"unix_socket_directories={folder}", .. settings])
            .Select(setting => $"-c {setting}")));

    /// <summary>Ends it at once, as a power cut does.</summary>
    public Task CrashAsync() => RunAsync("pg_ctl", "stop", "--pgdata", _data, "--mode", "immediate");

    public Task PromoteAsync() => RunAsync("pg_ctl", "promote", "--wait", "--pgdata", _data);

    /// <summary>Ends it if it runs.</summary>
    public async Task StopAsync()
    {
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
        {
            await CrashAsync();
        }
    }

    public async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a statement.</summary>
    public async Task<List<T>> ReadAsync<T>(string database, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task MakeFolderAsync()
    {
        Directory.CreateDirectory(folder);
        if (IsRoot)
        {
            await Shell.RunAsync("chown", User, folder);
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        return IsRoot ? Shell.RunAsync("runuser", ["-u", User, "--", path, .. arguments]) : Shell.RunAsync(path, arguments);
    }
}
