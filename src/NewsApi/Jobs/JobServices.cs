using NewsApi.Http;

namespace NewsApi.Jobs;

/// <summary>Registers background jobs.</summary>
internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddJson(JobJsonContext.Default)
        .AddSingleton<JobList>()
        .AddSingleton<JobLeases>()
        .AddHostedService<JobReporter>()
        .AddKeyedSingleton(JobKind.Import, MakeWorker)
        .AddKeyedSingleton(JobKind.Reparse, MakeWorker)
        .AddSingleton<IJobSource>(provider => provider.GetRequiredService<JobList>());

    private static JobWorker MakeWorker(IServiceProvider provider, object? kind) =>
        ActivatorUtilities.CreateInstance<JobWorker>(provider, kind!);
}
