using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class QuoteRevisionConfiguration : IEntityTypeConfiguration<QuoteRevision>
{
    public void Configure(EntityTypeBuilder<QuoteRevision> builder)
    {
        builder.HasKey(revision => new { revision.QuoteId, revision.Number });

        builder.Property(revision => revision.CreatedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);
        builder.Property(revision => revision.Correction).HasConversion<string>().HasMaxLength(20);
        builder.Property(revision => revision.Note).HasMaxLength(QuoteRevision.NoteMaxLength);

        // Not of the quote: its history stays when it is dismissed.
        builder.HasOne<Article>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Cascade);

        // Parsing an article again: which words are no quotes?
        builder.HasIndex(revision => revision.ArticleId);
    }
}
