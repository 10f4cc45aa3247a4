
namespace NewsApi.Data;

/// <summary>Registers the database of the configured provider, and its one writer.</summary>
internal static class StoreSetup
{
    public const string ConnectionName = "NewsApi";
    public const string ReplicaName = "ReadReplica";

    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        StoreProviderAttribute.Find(options.Provider).AddServices(services);
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);
        services.AddSingleton<ObservedQueries>();
        services.AddSingleton<Snapshots>();
        services.AddScoped<ReadSource>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<StoreIdentity>();
        services.AddSingleton<StoreSchema>();
        services.AddSingleton<StoreCondition>();
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddOptions<ChangeLogOptions>().BindConfiguration(ChangeLogOptions.Section);
        services.AddSingleton<ChangeLogRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeLogRetention>());
        return services;
    }
}
