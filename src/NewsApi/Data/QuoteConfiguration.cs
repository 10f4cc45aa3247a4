using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.HasKey(quote => quote.Id);

        builder.Property(quote => quote.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(quote => quote.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(quote => quote.Rule).HasMaxLength(Quote.RuleMaxLength);
        builder.Property(quote => quote.Version).IsConcurrencyToken();

        builder.HasQueryFilter(quote => quote.DeletedAt == null);

        builder.HasOne(quote => quote.Section).WithMany()
            .HasForeignKey(quote => quote.SectionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(quote => quote.Speaker).WithMany()
            .HasForeignKey(quote => quote.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(quote => quote.ReportedBy).WithMany()
            .HasForeignKey(quote => quote.ReportedById).OnDelete(DeleteBehavior.Restrict);

        // Which quotes did a merge move?
        builder.HasIndex(quote => new { quote.NamedId, quote.SpeakerId }).HasFilter("\"NamedId\" IS NOT NULL");
        // The quotes of an article in order.
        builder.HasIndex(quote => new { quote.ArticleId, quote.Position }).IsUnique();
        // GET /quotes, newest first; of one speaker; carried by one outlet.
        builder.HasIndex(quote => new { quote.ListedAt, quote.Id, quote.DeletedAt }).IsDescending(true, false, false);
        builder.HasIndex(quote => new { quote.SpeakerId, quote.DeletedAt, quote.ListedAt, quote.Id })
            .IsDescending(false, false, true, false);
        builder.HasIndex(quote => new { quote.ReportedById, quote.DeletedAt, quote.ListedAt, quote.Id })
            .IsDescending(false, false, true, false);
    }
}
