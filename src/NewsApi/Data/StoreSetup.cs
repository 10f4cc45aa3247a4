using Microsoft.Data.Sqlite;
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
        services.AddScoped<SqlitePreparation>();
        services.AddSingleton<CommittedChanges>();
        services.AddSingleton<StoreIdentity>();
        services.AddSingleton<ReaderPool>();
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddOptions<SeedOptions>().BindConfiguration(SeedOptions.Section);
        services.AddHostedService<SeedLoader>();
        return services;
    }

    /// <summary>The connection string as configured, with foreign keys on, whatever it says.</summary>
    /// <exception cref="StartFailure">It is no connection string.</exception>
    public static string ConnectionStringOf(IConfiguration configuration)
    {
        try
        {
            return new SqliteConnectionStringBuilder(configuration.GetConnectionString(ConnectionName)) { ForeignKeys = true }
                .ConnectionString;
        }
        catch (ArgumentException failure)
        {
            throw new StartFailure($"ConnectionStrings__{ConnectionName} is not valid: {failure.Message}", failure);
        }
    }
}
