using System.Data.Common;
using NewsApi.Settings;

namespace NewsApi.Data.Copying;

/// <summary>The store at a connection string, whatever database system has it, beside the configured one.</summary>
internal sealed class OpenedStore(string option, ServiceProvider services) : IAsyncDisposable
{
    /// <summary>The database, without secrets.</summary>
    /// <exception cref="StartFailure">The connection string is not valid.</exception>
    public string Name
    {
        get
        {
            try
            {
                return Preparation.Name;
            }
            catch (StartFailure failure)
            {
                throw Explain(failure);
            }
        }
    }

    public StoreTransfer Transfer => services.GetRequiredService<StoreTransfer>();

    private StorePreparation Preparation => services.GetRequiredService<StorePreparation>();

    /// <param name="option">The option that named the connection, for messages.</param>
    /// <param name="connection">The connection string, which also tells the database system.</param>
    /// <exception cref="StartFailure">No database system has such connection strings.</exception>
    public static OpenedStore At(string option, string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ConnectionStrings:{StoreSetup.ConnectionName}"] = connection,
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] = ProviderOf(option, connection),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(configuration).AddStore(configuration);
        return new OpenedStore(option, services.BuildServiceProvider());
    }

    /// <summary>Makes it ready to be read; it must exist.</summary>
    /// <exception cref="StartFailure">It cannot be used.</exception>
    public Task PrepareToReadAsync(CancellationToken cancellationToken) =>
        ExplainAsync(() => Preparation.PrepareForCommandAsync(create: false, cancellationToken));

    /// <summary>Makes it ready to be written, by this process alone; it is created if it does not exist.</summary>
    /// <exception cref="StartFailure">It cannot be used.</exception>
    public Task PrepareToWriteAsync(CancellationToken cancellationToken) =>
        ExplainAsync(() => Preparation.PrepareAsync(cancellationToken));

    /// <summary>Refuses a prepared database on which a server works.</summary>
    /// <param name="cure">What else than stopping the server helps; a clause, or nothing.</param>
    /// <param name="cancellationToken"></param>
    /// <exception cref="StartFailure">A server works on it.</exception>
    public async Task RefuseServersAsync(string cure, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<StoreNodes>().FindServerAsync(cancellationToken) is { } server)
        {
            throw new StartFailure($"{option}: {server}; stop it first{cure}.");
        }
    }

    public AsyncServiceScope CreateScope() => services.CreateAsyncScope();

    public Task<WriterSession> OpenWriterAsync() => services.GetRequiredService<WriterSessions>().OpenAsync();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static string ProviderOf(string option, string connection)
    {
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = connection };
            var found = StoreProviderAttribute.All.FirstOrDefault(provider => provider.Keywords.Any(builder.ContainsKey));
            return found?.Name ?? throw new StartFailure(
                $"{option} must be a connection string, such as 'Data Source=data/newsapi.db' or 'Host=localhost;Database=newsapi'.");
        }
        catch (ArgumentException failure)
        {
            throw new StartFailure($"{option} is not a connection string: {failure.Message}", failure);
        }
    }

    private async Task ExplainAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (StartFailure failure)
        {
            throw Explain(failure);
        }
    }

    // The database system knows its connection as the one of the settings.
    private StartFailure Explain(StartFailure failure)
    {
        var setting = $"ConnectionStrings__{StoreSetup.ConnectionName}";
        var message = failure.Message.Replace(setting, option, StringComparison.Ordinal);
        return new StartFailure(message.StartsWith(option, StringComparison.Ordinal) ? message : $"{option}: {message}", failure);
    }
}
