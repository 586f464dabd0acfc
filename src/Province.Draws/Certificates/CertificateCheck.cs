using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Certificates;

/// <summary>Checks a certificate by section 8 of the specification, in its order.</summary>
public static class CertificateCheck
{
    /// <summary>Checks a certificate.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="beside">What is given beside it.</param>
    /// <returns>The verdict, with the first thing that is wrong, or with the draw as it was recomputed.</returns>
    /// <exception cref="IOException">The pool file cannot be read.</exception>
    public static DrawVerdict Run(ReadOnlySpan<byte> bytes, SideFiles beside)
    {
        try
        {
            var certificate = Certificate.Read(bytes);
            var draw = new DrawChain(ReadBasis(certificate, beside));
            return RefuseRecords(certificate, draw) is { } fault ? Failed(fault) : Judge(draw, beside);
        }
        catch (DrawFaultException wrong)
        {
            return Failed(wrong.Fault);
        }
    }

    private static DrawBasis ReadBasis(Certificate certificate, SideFiles beside)
    {
        var request = DrawRequest.Read(certificate.Request, "request", beside.PoolFile, beside.Progress);
        var summary = PoolSummary.Read(certificate.Summary, request);
        if (summary is null)
            return new DrawBasis(certificate.Request, request, null);
        var pool = (PoolRequest)request;
        if (pool.Pool.IsAtHand)
            summary.Compare(pool, PoolSummary.IdsIn(certificate.Records));
        return new DrawBasis(certificate.Request, request, pool.Pool.IsAtHand ? null : new SummaryLines(pool, summary));
    }

    private static DrawFault? RefuseRecords(Certificate certificate, DrawChain draw)
    {
        foreach (var record in certificate.Records)
            if (draw.Append(record) is { } fault)
                return fault;
        if (!draw.IsComplete)
            return new("certificate.incomplete", "records", "记录没有以结果、签名或作废结束。", "The records do not end with an outcome, a signature or a void.");
        return certificate.Head == draw.Head
            ? null
            : new("certificate.head", "head", "不是最后一条记录的摘要。", "It is not the hash of the last record.");
    }

    private static DrawVerdict Judge(DrawChain draw, SideFiles beside)
    {
        if (beside.Receipt is not null)
        {
            var receipt = Receipt.Read(beside.Receipt);
            if (receipt.Refuse(draw.ReceiptOf(receipt.Role), draw.OpenHash) is { } differs)
                return Failed(differs);
        }
        if (beside.Disclosure is not null && Disclosure.Read(beside.Disclosure).Refuse(draw.Head, draw.Basis.Row) is { } wrong)
            return Failed(wrong);
        var kind = draw.IsVoid ? VerdictKind.Void : beside.Receipt is null ? VerdictKind.Recomputed : VerdictKind.Attested;
        return new(kind, null, draw) { IsAttested = beside.Receipt is not null };
    }

    private static DrawVerdict Failed(DrawFault fault) => new(VerdictKind.Failed, fault, null);
}
