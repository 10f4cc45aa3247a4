using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class QuoteReviewConfiguration : IEntityTypeConfiguration<QuoteReview>
{
    public void Configure(EntityTypeBuilder<QuoteReview> builder)
    {
        builder.HasKey(review => review.QuoteId);
        builder.Property(review => review.QuoteId).ValueGeneratedNever();

        builder.Property(review => review.Rule).HasMaxLength(Quote.RuleMaxLength);
        builder.Property(review => review.ParserVersion).HasMaxLength(Article.ParserVersionMaxLength);
        builder.Property(review => review.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(review => review.ReviewedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);

        builder.HasOne<Article>().WithMany().HasForeignKey(review => review.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
