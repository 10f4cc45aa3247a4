using NewsApi.Http;

namespace NewsApi.Speakers;

/// <summary>Registers what reads speakers.</summary>
internal static class SpeakerServices
{
    public static IServiceCollection AddSpeakers(this IServiceCollection services) => services
        .AddJson(SpeakerJsonContext.Default)
        .AddScoped<SpeakerService>()
        .AddScoped<SpeakerNames>();
}
