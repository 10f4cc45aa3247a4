using NewsApi.Http;

namespace NewsApi.Jobs;

/// <summary>Registers background jobs.</summary>
internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddJson(JobJsonContext.Default)
        .AddSingleton<JobList>()
        .AddSingleton<IJobSource>(provider => provider.GetRequiredService<JobList>());
}
