namespace NewsApi.Writes;

internal static class WriteServices
{
    public static IServiceCollection AddWrites(this IServiceCollection services) => services.AddSingleton<ResourceWriter>();
}
