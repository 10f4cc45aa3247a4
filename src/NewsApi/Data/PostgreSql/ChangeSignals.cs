using Npgsql;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// Tells the other servers of commits by NOTIFY, and is told by them. NOTIFY is sent after the commit, by a connection of its own: in
/// the transaction it would take a lock on the whole database. Whether a signal arrives or not, changes are found by polling.
/// </summary>
internal sealed partial class ChangeSignals(NpgsqlDataSource source, IConfiguration configuration, ILogger<ChangeSignals> logger)
    : BackgroundService
{
    private const string Channel = "newsapi_changes";

    // A connection that was cut without a sign is found out after this.
    private const int KeepAliveSeconds = 10;

    // Commits in quick succession share a signal.
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    private readonly string _sender = $"{Guid.NewGuid():N}";
    private readonly SemaphoreSlim _committed = new(0);
    private readonly SemaphoreSlim _received = new(0);

    /// <summary>Tells the other servers, soon, that this one has committed changes.</summary>
    public void Send() => Set(_committed);

    /// <summary>Waits until another server has committed changes, or for <paramref name="timeout"/>.</summary>
    public Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _received.WaitAsync(timeout, cancellationToken);

    public override void Dispose()
    {
        _committed.Dispose();
        _received.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync(SendAllAsync, stoppingToken), RepeatAsync(ListenAsync, stoppingToken));

    // More signals than one tell nothing more.
    private static void Set(SemaphoreSlim signal)
    {
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetBaseException().Message);
                await Task.Delay(RetryPause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _committed.WaitAsync(stoppingToken);
            await using var command = source.CreateCommand($"NOTIFY {Channel}, '{_sender}'");
            await command.ExecuteNonQueryAsync(stoppingToken);
            await Task.Delay(Gap, stoppingToken);
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var settings = PostgreSqlProvider.ConnectionStringOf(configuration);
        (settings.MaxPoolSize, settings.KeepAlive) = (1, KeepAliveSeconds);
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, signal) =>
        {
            if (signal.Payload != _sender)
            {
                Set(_received);
            }
        };
        await connection.OpenAsync(stoppingToken);
        await using var command = new NpgsqlCommand($"LISTEN {Channel}", connection);
        await command.ExecuteNonQueryAsync(stoppingToken);
        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Changes are found by polling alone at present: {Reason}")]
    private partial void LogFailed(string reason);
}
