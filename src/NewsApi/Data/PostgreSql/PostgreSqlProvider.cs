using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsApi.Data;
using NewsApi.Data.Copying;
using NewsApi.Data.PostgreSql;
using NewsApi.Settings;
using Npgsql;

[assembly: StoreProvider("PostgreSql", typeof(PostgreSqlProvider), "Host", "Server")]

namespace NewsApi.Data.PostgreSql;

/// <summary>The store in a database of PostgreSQL, which several servers may share.</summary>
internal sealed class PostgreSqlProvider : StoreProvider
{
    private const string HostRecheck = "Host Recheck Seconds";
    private const string AutoPrepare = "Max Auto Prepare";
    private const int ParallelSessions = 2;
    private const string Example = "such as 'Host=localhost;Database=newsapi;Username=newsapi;Password=…'";

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton(provider => NpgsqlDataSource.Create(ConnectionStringOf(provider.GetRequiredService<IConfiguration>())));
        services.AddDbContextPool<PostgreSqlNewsDbContext>(
            (provider, options) => Configure(options, provider, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped<NewsDbContext>(provider =>
            provider.GetRequiredService<ReadSource>().Replica ?? provider.GetRequiredService<PostgreSqlNewsDbContext>());
        services.AddSingleton<PostgreSqlReplica>();
        services.AddSingleton<ReplicaOpener>(provider => provider.GetRequiredService<PostgreSqlReplica>().TryOpenAsync);
        services.AddSingleton<StorePreparation, PostgreSqlPreparation>();
        services.AddSingleton<StoreArchive, PostgreSqlArchive>();
        services.AddSingleton<StoreNodes, PostgreSqlNodes>();
        services.AddSingleton<StoreTransfer, PostgreSqlTransfer>();
        services.AddSingleton<ChangeSignals>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeSignals>());
        services.AddSingleton<StoreFailures>(PostgreSqlConditions.FindForClient);
        services.AddHostedService<ChangePoller>();
        services.AddSingleton(provider => new WriterSessions(
            () => PostgreSqlWriterSession.OpenAsync(provider.GetRequiredService<IServiceScopeFactory>()), ParallelSessions));
    }

    /// <summary>Sets what each context needs, whichever server it reads.</summary>
    public static void Configure(DbContextOptionsBuilder options, IServiceProvider provider, NpgsqlDataSource source) => options
        .UseNpgsql(source)
        .LogTo((id, _) => id == RelationalEventId.CommandExecuted, provider.GetRequiredService<ObservedQueries>().Observe)
        .AddInterceptors(provider.GetServices<IInterceptor>());

    /// <summary>The connection string as configured, with defaults of this server.</summary>
    /// <exception cref="StartFailure">It is not valid.</exception>
    public static NpgsqlConnectionStringBuilder ConnectionStringOf(IConfiguration configuration, string name = StoreSetup.ConnectionName)
    {
        var setting = $"ConnectionStrings__{name}";
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString(name));
            AddDefaults(builder);
            return builder switch
            {
                not { Host.Length: > 0, Database.Length: > 0 } =>
                    throw new StartFailure($"{setting} must name Host and Database, {Example}."),
                not { Port: > 0 and <= 65535 } => throw new StartFailure(
                    $"{setting} has the Port {builder.Port}, but it must be a port from 1 to 65535."),
                _ => builder,
            };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException)
        {
            // Not with its value, which may have a password.
            throw new StartFailure($"{setting} is not a connection string of PostgreSQL, {Example}: {failure.Message}", failure);
        }
    }

    private static void AddDefaults(NpgsqlConnectionStringBuilder builder)
    {
        // Npgsql takes a host that ended a connection for offline: with its 10 s, one that is up again, or was promoted, would not
        // be used for as long.
        if (!builder.ShouldSerialize(HostRecheck))
        {
            builder.HostRecheckSeconds = 1;
        }

        // Else PostgreSQL plans each query of EF Core anew: 0.2 ms for the one that looks for duplicates, which runs in 0.05 ms.
        if (!builder.ShouldSerialize(AutoPrepare))
        {
            builder.MaxAutoPrepare = 100;
        }
    }
}
