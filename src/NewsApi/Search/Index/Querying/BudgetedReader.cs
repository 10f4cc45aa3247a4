using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// A segment whose terms and positions check the <see cref="SearchBudget"/> while they are read: a search for phrases, NEAR
/// or prefixes may read much and collect nothing.
/// </summary>
internal sealed class BudgetedReader(AtomicReader segment, SearchBudget budget) : FilterAtomicReader(segment)
{
    // What is cached of the segment is valid for this reader, too.
    public override object CoreCacheKey => m_input.CoreCacheKey;

    public override object CombinedCoreAndDeletesKey => m_input.CombinedCoreAndDeletesKey;

    public override Lucene.Net.Index.Fields Fields => new BudgetedFields(m_input.Fields, budget);

    private sealed class BudgetedFields(Lucene.Net.Index.Fields fields, SearchBudget budget) : FilterFields(fields)
    {
        public override Terms? GetTerms(string field) => m_input.GetTerms(field) is { } terms ? new BudgetedTerms(terms, budget) : null;
    }

    private sealed class BudgetedTerms(Terms terms, SearchBudget budget) : FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new BudgetedTermsEnum(m_input.GetEnumerator(), budget);

        public override TermsEnum GetEnumerator(TermsEnum reuse) => GetEnumerator();
    }

    private sealed class BudgetedTermsEnum(TermsEnum terms, SearchBudget budget) : FilterTermsEnum(terms)
    {
        public override bool MoveNext()
        {
            budget.Step();
            return m_input.MoveNext();
        }

        public override void SeekExact(BytesRef term, TermState state) => m_input.SeekExact(term, state);

        public override bool SeekExact(BytesRef text) => m_input.SeekExact(text);

        public override TermState GetTermState() => m_input.GetTermState();

        public override DocsAndPositionsEnum? DocsAndPositions(IBits liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) =>
            m_input.DocsAndPositions(liveDocs, null, flags) is { } positions ? new BudgetedPositions(positions, budget) : null;
    }

    private sealed class BudgetedPositions(DocsAndPositionsEnum positions, SearchBudget budget) : FilterDocsAndPositionsEnum(positions)
    {
        public override int NextDoc()
        {
            budget.Step();
            return m_input.NextDoc();
        }

        public override int Advance(int target)
        {
            budget.Step();
            return m_input.Advance(target);
        }

        public override int NextPosition()
        {
            budget.Step();
            return m_input.NextPosition();
        }
    }
}
