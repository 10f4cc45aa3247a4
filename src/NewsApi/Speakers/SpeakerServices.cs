using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;
using NewsApi.Speakers.Attributes;
using NewsApi.Speakers.Suggestions;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Registers what reads and edits speakers.</summary>
internal static class SpeakerServices
{
    public static IServiceCollection AddSpeakers(this IServiceCollection services) => services
        .AddJson(SpeakerJsonContext.Default)
        .AddMergePatch<SpeakerPatch, SpeakerRequest>()
        .AddSingleton<SpeakerWriter>()
        .AddSingleton<QuoteMoves>()
        .AddHostedService(provider => provider.GetRequiredService<QuoteMoves>())
        .AddSingleton<MergedSpeakerResponses>()
        .Configure<MvcOptions>(mvc => mvc.Filters.AddService<MergedSpeakerResponses>())
        .AddSingleton(new StateReader(SpeakerMapping.Collection, ReadAsync))
        .AddHostedService<SuggestionFinder>()
        .AddSingleton<CorroboratedMerges>()
        .AddSingleton<SuggestionDecisions>()
        .AddScoped<SuggestionService>()
        .AddSingleton(new StateReader(SuggestionMapping.Collection, async (services, state, token) =>
            await services.GetRequiredService<SuggestionService>().FindAsync(state.Id, token)))
        .AddSingleton<AttributeImport>()
        .Configure<MvcOptions>(mvc => mvc.InputFormatters.Insert(0, new AttributeTableFormatter()))
        .AddScoped<SpeakerService>()
        .AddScoped<SpeakerRevisions>()
        .AddScoped<SpeakerNames>();

    // The counts are those of now.
    private static async Task<object?> ReadAsync(IServiceProvider services, StoredState state, CancellationToken cancellationToken) =>
        await services.GetRequiredService<SpeakerService>().FindAsync(state.Id, cancellationToken);
}
