using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Names the groups of operations, in the order in which the pages show them.</summary>
internal sealed class SwaggerTags : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Tags =
    [
        ("Articles", "News articles: stored as posted, parsed into sections and quotes."),
        ("Revisions", "What articles were: every change of text or metadata."),
        ("Quotes", "What people said, over all articles."),
        ("Speakers", "Who is quoted."),
        ("Sources", "Agencies, papers and broadcasters."),
        ("Search", "Finds, completes and counts."),
        ("Operation", "What operators ask of the server, and what goes on in the background."),
        ("Reference", "What errors and rules mean."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) => swaggerDoc.Tags =
        new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
}
