using System.Reflection;
using NewsApi.Commands;

namespace NewsApi.Data;

/// <summary>Registers the database of the configured provider, and its one writer.</summary>
internal static class StoreSetup
{
    public const string ConnectionName = "NewsApi";
    public const string ProviderSetting = "Database:Provider";

    private const string DefaultProvider = "Sqlite";

    /// <exception cref="StartFailure">The configured provider is unknown.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        ProviderOf(configuration).AddServices(services);
        services.AddSingleton<Snapshots>();
        services.AddSingleton<CommittedChanges>();
        services.AddSingleton<StoreIdentity>();
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        return services;
    }

    private static StoreProvider ProviderOf(IConfiguration configuration)
    {
        var name = configuration[ProviderSetting] is { Length: > 0 } configured ? configured : DefaultProvider;
        var known = typeof(StoreProvider).Assembly.GetCustomAttributes<StoreProviderAttribute>().ToList();
        var found = known.Find(provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new StartFailure(
            $"Database__Provider is '{name}'; it must be one of {string.Join(", ", known.Select(provider => provider.Name))}.");
        return (StoreProvider)Activator.CreateInstance(found.Type)!;
    }
}
