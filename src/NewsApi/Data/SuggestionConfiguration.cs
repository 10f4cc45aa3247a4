using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class SpeakerSuggestionConfiguration : IEntityTypeConfiguration<SpeakerSuggestion>
{
    public void Configure(EntityTypeBuilder<SpeakerSuggestion> builder)
    {
        builder.HasKey(suggestion => suggestion.Id);

        builder.Property(suggestion => suggestion.Rule).HasMaxLength(SpeakerSuggestion.RuleMaxLength);
        builder.Property(suggestion => suggestion.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(suggestion => suggestion.Version).IsConcurrencyToken();
        builder.Property(suggestion => suggestion.DecidedBy).HasMaxLength(ArticleRevision.ChangedByMaxLength);

        builder.HasOne(suggestion => suggestion.First).WithMany()
            .HasForeignKey(suggestion => suggestion.FirstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(suggestion => suggestion.Second).WithMany()
            .HasForeignKey(suggestion => suggestion.SecondId).OnDelete(DeleteBehavior.Cascade);

        // Was this pair suggested before?
        builder.HasIndex(suggestion => new { suggestion.FirstId, suggestion.SecondId }).IsUnique();
        // GET /speakers/suggestions, the most likely first.
        builder.HasIndex(suggestion => new { suggestion.Status, suggestion.Score, suggestion.Id }).IsDescending(false, true, false);
    }
}

internal sealed class SpeakerMatchKeyConfiguration : IEntityTypeConfiguration<SpeakerMatchKey>
{
    public void Configure(EntityTypeBuilder<SpeakerMatchKey> builder)
    {
        builder.HasKey(key => new { key.Key, key.SpeakerId });

        builder.Property(key => key.Key).HasMaxLength(SpeakerMatchKey.KeyMaxLength);

        builder.HasOne<Speaker>().WithMany().HasForeignKey(key => key.SpeakerId).OnDelete(DeleteBehavior.Cascade);
    }
}
