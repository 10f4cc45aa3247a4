namespace NewsApi.Backups;

internal static class BackupsSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section);
        services.AddSingleton<BackupFolder>();
        services.AddSingleton<BackupService>();
        services.AddHostedService<BackupSchedule>();
        return services;
    }
}
