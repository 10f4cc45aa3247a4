namespace NewsApi.Seeds;

/// <summary>Registers the loader of the seeds.</summary>
internal static class SeedSetup
{
    public static IServiceCollection AddSeeds(this IServiceCollection services)
    {
        services.AddOptions<SeedOptions>().BindConfiguration(SeedOptions.Section);
        return services.AddHostedService<SeedLoader>();
    }
}
