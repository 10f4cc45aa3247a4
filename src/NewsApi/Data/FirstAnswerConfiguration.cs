using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsApi.Model;

namespace NewsApi.Data;

internal sealed class FirstAnswerConfiguration : IEntityTypeConfiguration<FirstAnswer>
{
    public void Configure(EntityTypeBuilder<FirstAnswer> builder)
    {
        builder.HasKey(answer => new { answer.Key, answer.Route });

        builder.Property(answer => answer.Key).HasMaxLength(FirstAnswer.KeyMaxLength);
        builder.Property(answer => answer.Route).HasMaxLength(FirstAnswer.RouteMaxLength);
        builder.Property(answer => answer.RequestHash).HasMaxLength(FirstAnswer.HashLength).IsFixedLength();
        builder.Property(answer => answer.ContentType).HasMaxLength(FirstAnswer.HeaderMaxLength);
        builder.Property(answer => answer.Location).HasMaxLength(FirstAnswer.HeaderMaxLength);
        builder.Property(answer => answer.Tag).HasMaxLength(FirstAnswer.HeaderMaxLength);

        // Which are old enough to be removed?
        builder.HasIndex(answer => answer.CreatedAt);
    }
}
