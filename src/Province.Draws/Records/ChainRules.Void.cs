namespace Province.Draws.Records;

internal sealed partial class ChainRules
{
    private DrawFault? RefuseVoid(VoidRecord ended)
    {
        var roles = ended.Signatures.Select(signature => signature.Role).ToList();
        var wrong = state.HasOutcome ? RefuseGroundAfterOutcome(ended.Ground) : RefuseGroundBeforeLast(ended.Ground);
        if (wrong is not null)
            return wrong;
        if (!IsInOrder(roles))
            return Fault("void.signatures", "signatures", "签名须是参加方，按顺序，不重复", "signatures must be of parties, in their order");
        return state.HasOutcome && roles.Count < state.Roles.Length
            ? Fault("void.signatures", "signatures", "有了结果之后作废，须全体参加方签名", "after an outcome all parties must sign")
            : null;
    }

    private DrawFault? RefuseGroundBeforeLast(VoidGround ground) => ground is { Reason: VoidGround.Stated, Evidence.Count: 0 }
        ? null
        : Fault("void.reason", "reason", "最后值之前作废，理由写“stated”，不附证据", "before the last value the reason is 'stated' and has no evidence");

    private DrawFault? RefuseGroundAfterOutcome(VoidGround ground)
    {
        var proven = ground.Evidence.Count == 2 && ground.Reason switch
        {
            VoidGround.Duplicate => AreNamedAlike(ground.Evidence[0], ground.Evidence[1]),
            VoidGround.Unlabelled => IsUnlabelled(ground.Evidence[0], ground.Evidence[1]),
            _ => false,
        };
        return proven
            ? null
            : Fault("void.reason", "reason", "有了结果之后，只能因抽取请求本身能证明的理由作废", "after an outcome the request itself must prove the reason");
    }

    private bool AreNamedAlike(string first, string second) => first != second
        && basis.Row(first) is { IsAllowed: true, Name: { } name } && basis.Row(second) is { IsAllowed: true } other && other.Name == name;

    private bool IsUnlabelled(string id, string attribute) => basis.IsReadByQuota(attribute)
        && basis.Row(id) is { IsAllowed: true } row && row.Values(attribute).Count == 0;
}
