namespace Province.App.Facts;

/// <summary>The city filed its summary of a quarter of a year with the province (季度汇总报送).</summary>
internal sealed record QuarterSummaryFiled(int Year);
