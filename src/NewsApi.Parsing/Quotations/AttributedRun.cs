using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>A run between marks with what the rules found about it.</summary>
internal sealed class AttributedRun(Passage passage, int run, int token)
{
    public Passage Passage { get; } = passage;

    public QuotedRun Run { get; } = passage.Runs[run];

    /// <summary>Its token in the paragraph.</summary>
    public int Token { get; } = token;

    public Tag? Tag { get; private set; }

    /// <summary>The paragraph of the tag: that of another piece, where the quotation runs over several.</summary>
    public Passage TagPassage { get; private set; } = passage;

    public Resolution Resolution { get; set; } = Resolution.Unknown;

    public string Rule { get; set; } = "none";

    /// <summary>Whether it is taken for somebody's words at all.</summary>
    public bool IsQuote { get; set; }

    /// <summary>Whether it goes on with the run before it: one quotation in several pieces.</summary>
    public bool Continues { get; set; }

    public ReportedBy? ReportedBy { get; set; }

    public void TakeTag(Tag? tag, Passage from) => (Tag, TagPassage) = (tag, from);
}
