using Microsoft.EntityFrameworkCore;
using NewsApi.Data.Sqlite;
using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>The database, its one writer and the seeds.</summary>
internal static class StoreSetup
{
    public const string ConnectionName = "NewsApi";

    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        SqliteLibrary.Prepare();
        services.AddSingleton<SqliteConnectionSettings>();
        services.AddDbContextPool<NewsDbContext, SqliteNewsDbContext>((provider, options) => options
            .UseSqlite(ConnectionStringOf(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSettings>()));
        services.AddSingleton<SqliteFileLock>();
        services.AddScoped<SqlitePreparation>();
        services.AddSingleton<StoreArchive, SqliteArchive>();
        services.AddSingleton<CommittedChanges>();
        services.AddSingleton<StoreIdentity>();
        services.AddSingleton<ReaderPool>();
        // Before the writer: it is stopped after it.
        services.AddHostedService<IdleCheckpoint>();
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddOptions<SeedOptions>().BindConfiguration(SeedOptions.Section);
        services.AddHostedService<SeedLoader>();
        return services;
    }

    /// <summary>The connection string as configured, with foreign keys on, whatever it says.</summary>
    /// <exception cref="StartFailure">It is not valid.</exception>
    public static string ConnectionStringOf(IConfiguration configuration)
    {
        var builder = SqliteConnectionCheck.Read($"ConnectionStrings__{ConnectionName}", configuration.GetConnectionString(ConnectionName));
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }
}
