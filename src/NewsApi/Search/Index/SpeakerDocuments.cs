using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Makes the document of a speaker, which is found by every form of the name.</summary>
internal static class SpeakerDocuments
{
    public static Term TermOf(long speakerId) => Facts.TermOf(Facts.SpeakerKey, speakerId.ToString());

    public static Document Of(SpeakerTree tree)
    {
        var speaker = tree.Root;
        var document = new DocumentBuilder();
        document.Fact(Facts.Type, DocumentTypes.Speaker);
        document.Fact(Facts.SpeakerKey, speaker.Id.ToString());
        document.Facet(Facts.SpeakerId, speaker.Id);
        document.Number(Fields.Id, speaker.Id);
        document.Number(Fields.QuoteCount, speaker.QuoteCount);
        var names = tree.Aliases.Select(alias => alias.Name).Prepend(speaker.Name).ToList();
        foreach (var name in names.Concat(names.Select(GermanNames.ToDigraphs)).Distinct())
        {
            document.Name(Fields.Speaker, name);
        }

        return document.Build();
    }
}
